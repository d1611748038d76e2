/** A number format with so many decimals: "0.00", or "#,##0.00" with thousands separators. */
export function numberFormat(decimals: number, grouped: boolean): string {
  const whole = grouped ? '#,##0' : '0'
  return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole
}
