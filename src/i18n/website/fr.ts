import type { WebsiteWords } from './website-words.ts';

/** The website's words in French (Belgium). */
export const fr: WebsiteWords = {
  labels: {
    home: 'Accueil',
    menu: 'Menu principal',
    aboutMenu: 'À propos de ce site',
    breadcrumb: 'Vous êtes ici',
    contents: 'Sommaire',
    about: 'À propos des chiffres',
    accessibility: 'Accessibilité',
    contact: 'Contact',
    answersIntro: 'Toutes les réponses de ce site, la date de référence la plus récente d’abord.',
    dossiers: 'Dossiers',
    search: 'Chercher dans les réponses',
    searchHint: 'Tapez un ou plusieurs mots.',
    searching: 'Recherche en cours…',
    oneResult: '1 réponse trouvée.',
    results: '{count} réponses trouvées.',
    noResults: 'Aucune réponse trouvée. Essayez un autre mot, ou un mot plus court.',
    searchFailed: 'La recherche ne fonctionne pas pour le moment. Toutes les réponses figurent ci-dessous.',
    more: 'Plus de résultats',
    pagination: 'Pages',
    previous: 'Précédente',
    next: 'Suivante',
    notFound: 'Cette page n’existe pas',
    notFoundText: 'L’adresse est peut-être mal tapée, ou un lien n’est plus à jour.',
    moved: 'Cette page a changé d’adresse',
    movedText:
      'Elle se trouve désormais à une autre adresse. Vous y serez conduit automatiquement ; sinon, suivez le lien.',
    toAllAnswers: 'Vers toutes les réponses',
    toAuthentic: 'Vers le texte authentique',
    seriesChart: '{title}, par date de référence',
    seriesChartDescription:
      'Courbe avec {count} dates de référence, du {first} au {last}. Au {first} : {start}. Au {last} : {end}.',
    seriesBreak: 'nouvelle série',
    asTable: 'Les mêmes chiffres dans un tableau',
    noContact: 'Les questions sur ce site peuvent être posées à {publisher}.',
    noLicence: 'Les conditions de réutilisation peuvent être demandées à {publisher}.',
  },
  texts: {
    about: `# À propos des chiffres

Sur ce site, {publisher} publie des réponses à des questions parlementaires qui reviennent régulièrement. Chaque réponse vaut pour une seule **date de référence** : le jour auquel les chiffres s’appliquent. La date de référence suivante a sa propre réponse ; la précédente reste telle quelle.

## Comment lire un chiffre

Chaque chiffre d’une réponse est lié à sa source. Suivez un chiffre dans le texte : au bas de la page, vous voyez d’où il vient, à partir de quoi il est calculé, comment il est arrondi et quels contrôles il a passés. Un pourcentage indique toujours de quoi il est une part.

## Arrondi

Le calcul se fait avec les valeurs exactes. Seul ce qui est imprimé est arrondi. La somme de chiffres arrondis peut donc différer légèrement du total arrondi, et la différence de pourcentages arrondis de la différence imprimée. Les valeurs non arrondies figurent dans les fichiers de données ouvertes.

## Symboles dans les tableaux

{symbols}

Une valeur manquante n’est pas un zéro. Là où il y a zéro, on a compté et le résultat était zéro.

## Écarts

Parfois, un chiffre a été imprimé auparavant autrement que le calcul ne le donne. Ce qui a été imprimé reste alors, avec une note qui mentionne les deux valeurs et explique la différence.

## Ruptures dans une série

Quand une classification change, par exemple à la suite d’une fusion de communes, les chiffres d’avant et d’après ne sont pas comparables. Un graphique ne relie alors pas les points, et une réponse ne mentionne alors pas de différence.

## Rectifications

Une réponse publiée ne change que par une rectification. En haut de cette réponse figure ce qui a changé, quand et pourquoi, et le texte antérieur reste lisible. Toutes les rectifications sont [rassemblées]({corrections}).

## Réutilisation

Avec chaque réponse et chaque dossier, les chiffres sont disponibles en données ouvertes : {formats}. {licence}
`,
    accessibility: `# Accessibilité

{publisher} veut que chacun puisse utiliser ce site. Il a été conçu selon les règles internationales WCAG 2.2, niveau AA, et la norme européenne EN 301 549.

## Ce qui a été fait

- Tout peut être lu et utilisé au clavier seul, sans script et sans souris.
- Chaque graphique a une description et les mêmes chiffres dans un tableau.
- Le texte se réorganise jusqu’à une largeur de 320 pixels et jusqu’à 400 % d’agrandissement.
- Le site suit vos réglages : fond sombre, plus de contraste, couleurs personnelles et moins de mouvement.
- La langue de chaque texte est indiquée.
- La réponse en PDF a la structure dont un lecteur d’écran a besoin.

## Comment le site est testé

À chaque modification du programme, chaque type de page est testé automatiquement avec axe-core et html-validate, avec des couleurs claires, sombres et personnelles, à la largeur d’un téléphone et d’un écran de bureau. Un test automatique ne trouve pas tout.

## Quelque chose ne fonctionne pas ?

Faites-le savoir. {contact}
`,
    contact: `# Contact

{contact}

Votre question concerne un chiffre ? Mentionnez alors l’adresse de la page et la date de référence. La réponse elle-même, avec l’auteur de la question et le ministre, se trouve sur cette page.

Un problème d’accessibilité du site peut aussi être signalé ici ; voir [Accessibilité]({accessibility}).
`,
  },
};
