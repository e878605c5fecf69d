import type { LockedPackage, PackageLock } from './package-lock.ts';
import { compareText, digestBytes, encodeJson, encodeText, type MakeHasher } from './record-file.ts';

/**
 * Returns the software bill of materials of the toolchain in CycloneDX 1.6 (ECMA-424): every package that the lock file
 * names, once per version, with its digest, licence and what it depends on. The serial number follows from the lock file,
 * the moment (`YYYY-MM-DDTHH:MM:SSZ`) is given, so that the same toolchain gives the same bytes.
 */
export function makeSbom(lock: PackageLock, moment: string, makeHasher: MakeHasher): Uint8Array {
  const root = `${lock.name}@${lock.version}`;
  const unique = new Map(lock.packages.map((found) => [purlOf(found), found]));
  const components = [...unique].sort(([a], [b]) => compareText(a, b)).map(([purl, found]) => component(purl, found));
  return encodeJson({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(lock, makeHasher),
    version: 1,
    metadata: {
      timestamp: moment,
      component: {
        type: 'application',
        'bom-ref': root,
        name: lock.name,
        version: lock.version,
        licenses: [{ license: { name: lock.licence } }],
      },
    },
    components,
    dependencies: listDependencies(lock, root),
  });
}

/** Returns the package URL of a package (ECMA-427): `pkg:npm/%40scope/name@version`. */
export function purlOf({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${encodeURIComponent(version)}`;
}

function component(purl: string, { name, version, integrity, licence, isDevelopment, isOptional }: LockedPackage) {
  const [, digits] = /^sha512-([A-Za-z0-9+/]{86}==)$/.exec(integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: isDevelopment ? 'excluded' : isOptional ? 'optional' : 'required',
    ...(digits ? { hashes: [{ alg: 'SHA-512', content: hexOf(digits) }] } : {}),
    ...(licence ? { licenses: [{ license: { name: licence } }] } : {}),
    purl,
  };
}

function hexOf(base64: string): string {
  return [...atob(base64)].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function serialOf(lock: PackageLock, makeHasher: MakeHasher): string {
  const hex = digestBytes(encodeText(JSON.stringify(lock)), makeHasher).sha256;
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A package finds another as Node does: in its own `node_modules`, then in those of the folders around it. */
function listDependencies(lock: PackageLock, root: string) {
  const byPath = new Map(lock.packages.map((found) => [found.path, found]));
  const targets = new Map<string, Set<string>>();
  const add = (from: string, path: string, needs: readonly string[]) => {
    const known = targets.get(from) ?? new Set();
    targets.set(from, known);
    for (const need of needs) {
      const found = findPackage(byPath, path, need);
      if (found) known.add(purlOf(found));
    }
  };
  add(root, '', lock.needs);
  for (const found of lock.packages) add(purlOf(found), found.path, found.needs);
  return [...targets]
    .sort(([a], [b]) => compareText(a, b))
    .map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort(compareText) }));
}

function findPackage(
  byPath: ReadonlyMap<string, LockedPackage>,
  path: string,
  name: string,
): LockedPackage | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = byPath.get(`${folder ? `${folder}/` : ''}node_modules/${name}`);
    if (found || folder === '') return found;
  }
}
