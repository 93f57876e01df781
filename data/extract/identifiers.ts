const LA_POSTE = "356000000";

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export function isSiren(value: string): boolean {
  return /^\d{9}$/.test(value) && value !== "000000000" && passesLuhn(value);
}

/** Form only: a valid SIRET need not exist. La Poste's establishments may follow their own rule (plain sum divisible by five). */
export function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value) || !isSiren(value.slice(0, 9))) return false;
  if (passesLuhn(value)) return true;
  return value.startsWith(LA_POSTE) && [...value].reduce((total, digit) => total + Number(digit), 0) % 5 === 0;
}
