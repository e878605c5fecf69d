import { authorFiles } from '../src/lib/reference/author-files.ts';
import { makeNode } from '../src/lib/reference/json-schema.ts';
import { fieldsOf, isText } from '../src/lib/reference/fields.ts';
for (const f of authorFiles) { console.log('##', f.id); for (const x of fieldsOf(makeNode(f.schema))) console.log(x.path, x.isRequired?'*':'', isText(x.node)?'TEXT':x.node.type??'', x.node.term??'', x.node.enum??'', x.node.default!==undefined?'='+JSON.stringify(x.node.default):''); }
