import type { Translation } from '../translation'

export const addressNotes: Translation['addressNotes'] = {
  'unknown-dataset': (_name, value) => `Il n’y a pas ici de jeu de données « ${value} ». Vous voyez celui sur lequel ce site s’ouvre.`,
  'unknown-page': (_name, value) => `Il n’y a pas ici de page « ${value} ». Vous voyez la plus proche qui existe.`,
  'unknown-value': (name, value) => `« ${name}=${value} » dans le lien n’est pas compris et a été laissé de côté.`,
  'too-long': (name) => `« ${name} » dans le lien est trop long et a été laissé de côté ou coupé.`,
  repeated: (name, value) => `Le lien donne « ${name} » plusieurs fois. La première compte, « ${value} » ne compte pas.`,
  elsewhere: (name, value) => `« ${name}=${value} » ne va pas avec le reste du lien et a été laissé de côté.`,
}
