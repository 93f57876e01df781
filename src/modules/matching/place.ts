/** Degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const KM_PER_DEGREE = 111.045;

/** As the crow flies; good enough between neighbours. */
export function kilometresBetween(one: Point, other: Point): number {
  const middle = ((one.latitude + other.latitude) / 2) * (Math.PI / 180);
  return Math.hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * Math.cos(middle)) * KM_PER_DEGREE;
}

/** The département of a postal code or of a commune's INSEE code: 75, 2A for Corsica's communes, 974; "20" for Corsica's postal codes. */
export function departmentOf(code: string): string | undefined {
  const compact = code.trim().toUpperCase();
  if (!/^\d[0-9AB]\d{3}$/.test(compact)) return undefined;
  const department = compact.slice(0, /^9[78]/.test(compact) ? 3 : 2);
  return /^2[AB]$/.test(department) ? "20" : department;
}

/** Where arrondissements are communes to the Insee, their postal code says the same: 75118 is 75018. */
export function postalCodeOfCommune(commune: string): string | undefined {
  if (/^751\d\d$/.test(commune)) return `750${commune.slice(3)}`;
  if (/^6938\d$/.test(commune)) return `6900${commune.slice(4)}`;
  if (/^132\d\d$/.test(commune)) return `130${commune.slice(3)}`;
  return undefined;
}
