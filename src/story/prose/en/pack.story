# Seventy-two bytes
> Packing copies the list into {size list} flat bytes, and it reads the string twice: once to measure it, once to copy it.

@ a
In memory a list is made of pointers. To cross into the kernel it is {term pack | packed}: laid out in one flat buffer. Ours takes {size list | # bytes}.{^ wire codec}

{byte packed header | Four bytes of header} say that it is native and little-endian. {byte packed preamble | Eight more} hold the version and the flags. Then comes {byte packed pair | the pair}, {size pair | # bytes} long; it says so itself, at {byte packed pairSize | byte #}. The name lies in {byte packed name | bytes # to ##}, the string begins at {byte packed value | byte #}, and the pair is padded to a multiple of {term alignment | eight}. {byte packed endMark | Four zero bytes} end the list.{^ wire}

Two kinds of bytes carry no text. *Padding* is zeros that fill a field up to its size and belong to nothing. Bytes *out of reach* are those of the path behind a NUL: they were copied, but every string function stops before them.

@ a1
The string is read twice. {step S1 | The first reading} measures it and decides how much room the pair gets.{^ measure-line} {step S4 | The second} copies that many bytes.{^ copy-line} Nothing at this point makes sure that both readings saw the same string.

In the source both happen a little earlier, when a worker adds the pair to its own list; {chapter really | chapter #} shows where.

? Suppose the value were `/var/cache`. How long would the packed list be?
- {size list | # bytes}, as before
+ {size list /var/cache | # bytes}
- The length does not depend on the value
! {size list /var/cache | # bytes}.
!! Ten characters and a NUL round up to {size room /var/cache} instead of {size room}, so the pair shrinks from {size pair} to {size pair /var/cache}. Remember the difference: a shorter string should come in a smaller pair.{^ codec}
