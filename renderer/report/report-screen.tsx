/** Loaded lazily by the window's frame, which wants a default export. */
export default function ReportScreen() {
  return null
}
