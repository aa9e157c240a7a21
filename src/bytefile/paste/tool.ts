/** The tool, or the notation, whose layout a text has. `offsets` is a dump that no tool here is known to write. */
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
