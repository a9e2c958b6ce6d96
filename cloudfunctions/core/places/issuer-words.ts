/** An authority as documents name it (市发展改革委), with its place: 长治市发展改革委. */
export function issuerWords(issuer: string, place: string): string {
  if (issuer.startsWith(place.slice(0, 2)) || issuer.startsWith('国家')) return issuer;
  return issuer.startsWith(place.slice(-1)) ? place.slice(0, -1) + issuer : place + issuer;
}
