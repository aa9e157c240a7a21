/*
 * const-search.h: search functions that keep const, in the manner of glibc 2.43 in C23 mode; our own text.
 * Use: gcc -include const-search.h ... The real headers come first, then macros that give back a
 * pointer to const when, and only when, they were handed one.
 */
#ifndef CONST_SEARCH_H
#define CONST_SEARCH_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <string.h>
#include <strings.h>
#include <stdlib.h>
#include <wchar.h>
#undef strchr
#undef strrchr
#undef strstr
#undef strpbrk
#undef memchr
#undef strcasestr
#undef strchrnul
#undef memrchr
#undef rawmemchr
#undef index
#undef rindex
#undef bsearch
#undef wcschr
#undef wcsrchr
#undef wcsstr
#undef wcspbrk
#undef wmemchr
/* (1 ? p : (void *)1) is "pointer to (const) void": (void *)1 is not a null pointer constant. */
#define CONST_SEARCH_(p, T, call) _Generic(1 ? (p) : (void *)1, const void *: (const T *)(call), default: (call))
#define strchr(s, c) CONST_SEARCH_(s, char, (strchr)((s), (c)))
#define strrchr(s, c) CONST_SEARCH_(s, char, (strrchr)((s), (c)))
#define strstr(h, n) CONST_SEARCH_(h, char, (strstr)((h), (n)))
#define strpbrk(s, a) CONST_SEARCH_(s, char, (strpbrk)((s), (a)))
#define strcasestr(h, n) CONST_SEARCH_(h, char, (strcasestr)((h), (n)))
#define strchrnul(s, c) CONST_SEARCH_(s, char, (strchrnul)((s), (c)))
#define index(s, c) CONST_SEARCH_(s, char, (index)((s), (c)))
#define rindex(s, c) CONST_SEARCH_(s, char, (rindex)((s), (c)))
#define memchr(s, c, n) CONST_SEARCH_(s, void, (memchr)((s), (c), (n)))
#define memrchr(s, c, n) CONST_SEARCH_(s, void, (memrchr)((s), (c), (n)))
#define rawmemchr(s, c) CONST_SEARCH_(s, void, (rawmemchr)((s), (c)))
#define bsearch(k, b, n, s, f) CONST_SEARCH_(b, void, (bsearch)((k), (b), (n), (s), (f)))
#define wcschr(s, c) CONST_SEARCH_(s, wchar_t, (wcschr)((s), (c)))
#define wcsrchr(s, c) CONST_SEARCH_(s, wchar_t, (wcsrchr)((s), (c)))
#define wcsstr(s, c) CONST_SEARCH_(s, wchar_t, (wcsstr)((s), (c)))
#define wcspbrk(s, c) CONST_SEARCH_(s, wchar_t, (wcspbrk)((s), (c)))
#define wmemchr(s, c, n) CONST_SEARCH_(s, wchar_t, (wmemchr)((s), (c), (n)))
#endif
