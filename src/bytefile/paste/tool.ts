/** The tool or notation whose layout a text has. `offsets` is a dump of no tool known here. */
export type Tool =
  | 'xxd'
  | 'hexdumpC'
  | 'hexdump'
  | 'od'
  | 'tcpdump'
  | 'wireshark'
  | 'gdb'
  | 'lldb'
  | 'offsets'
  | 'plain'
  | 'separated'
  | 'array'
  | 'string'
  | 'base64'
  | 'base64url'
  | 'pem'
  | 'dataUrl';
