/*
 * What is known of functions that no file has to declare: which of them search and hand the const away, write, free,
 * allocate, or start threads. Their prototypes stand in library-prototypes.ts.
 */

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Functions that take a pointer to const and give one without const into the same memory: which argument they search. */
const SEARCHES: ReadonlyMap<string, number> = new Map([
  ...words(
    `strchr strrchr strstr strpbrk memchr wcschr wcsrchr wcsstr wcspbrk wmemchr strcasestr strchrnul memrchr rawmemchr
     memmem index rindex strnstr strnchr basename`,
  ).map((name): [string, number] => [name, 0]),
  ['bsearch', 1],
  ['lfind', 1],
]);

/** Functions that aim their second argument into the text of the first. */
const NUMBER_READERS = new Set(
  words('strtol strtoul strtoll strtoull strtod strtof strtold strtoimax strtoumax strtoq strtouq'),
);

/** The arguments, from 0, through which a function writes. */
const WRITERS: ReadonlyMap<string, number> = new Map([
  ...words(
    `memcpy memmove memset mempcpy memccpy bzero explicit_bzero strcpy strncpy stpcpy stpncpy strcat strncat strlcpy
     strlcat strscpy sprintf snprintf vsprintf vsnprintf scnprintf strtok strtok_r fread fgets gets qsort qsort_r dirname
     mkstemp mkstemps mkostemp mkostemps mkdtemp mktemp getcwd getwd strlwr strupr strrev strfry memfrob wmemcpy wmemmove
     wmemset wcscpy wcsncpy wcscat wcsncat wcstok swprintf fgetws strftime strxfrm mbstowcs gethostname getdomainname
     getlogin_r getrandom getentropy arc4random_buf heapsort mergesort copy_from_user sort`,
  ).map((name): [string, number] => [name, 0]),
  ...words(
    `read pread pread64 recv recvfrom recvmsg readv bcopy readlink realpath swab strerror_r ctime_r asctime_r stat lstat
     fstat stat64 lstat64 fstat64 confstr ttyname_r copyin copyinstr ddi_copyin nanosleep clock_gettime`,
  ).map((name): [string, number] => [name, 1]),
  ['inet_ntop', 2],
  ['readlinkat', 2],
  ['fstatat', 2],
]);

/** Functions that write through the pointer that their first argument points at. */
const CURSOR_WRITERS = new Set(words('strsep getsubopt'));

const SCANNERS: ReadonlyMap<string, number> = new Map([
  ['scanf', 1],
  ['sscanf', 2],
  ['fscanf', 2],
  ['wscanf', 1],
  ['swscanf', 2],
]);

const FREERS = new Set(
  words(
    `free cfree kfree vfree kvfree kfree_const kmem_free vmem_free umem_free kmem_strfree strfree xfree g_free
     g_strfreev realloc reallocarray reallocf free_sized free_aligned_sized _aligned_free kfree_sensitive kvfree_rcu`,
  ),
);

const ALLOCATORS = new Set(
  words(
    `malloc calloc realloc reallocarray aligned_alloc memalign valloc pvalloc alloca __builtin_alloca strdup strndup
     strdupa strndupa wcsdup kmalloc kzalloc kcalloc kvmalloc kvzalloc vmalloc vzalloc kstrdup kstrndup kmemdup kasprintf
     kmem_alloc kmem_zalloc vmem_alloc vmem_zalloc umem_alloc umem_zalloc kmem_strdup kmem_asprintf kmem_cache_alloc
     umem_cache_alloc g_malloc g_malloc0 g_strdup g_strndup g_strdup_printf g_memdup g_memdup2 xmalloc xcalloc xstrdup
     xstrndup xzalloc`,
  ),
);

/** Functions that give back their first argument, or a pointer into it. */
const ECHOES = new Set(
  words(
    `memcpy memmove memset strcpy strncpy strcat strncat stpcpy stpncpy mempcpy fgets strtok strtok_r dirname mkdtemp
     mktemp strlwr strupr wmemcpy wmemmove wmemset wcscpy wcsncpy wcscat wcsncat`,
  ),
);

/** Functions of the library that only read, though a parameter of theirs is no pointer to const. */
const READERS = new Set(words('execv execvp execve execvpe fexecve posix_spawn posix_spawnp writev'));

const ENDS = new Set(
  words('exit _exit _Exit abort quick_exit err errx verr verrx longjmp siglongjmp panic pthread_exit'),
);

const STARTERS = new Set(
  words(
    `pthread_create thrd_create tpool_dispatch kthread_run INIT_WORK INIT_WORK_ONSTACK INIT_DELAYED_WORK thread_create
     thread_create_named zk_thread_create g_thread_new g_thread_try_new g_thread_create g_thread_pool_new uv_thread_create
     uv_thread_create_ex uv_queue_work thpool_add_work threadpool_add CreateThread _beginthread _beginthreadex
     SDL_CreateThread timer_setup setup_timer timer_create tasklet_init tasklet_setup request_irq request_threaded_irq
     call_rcu dispatch_async_f QueueUserWorkItem kthread_add kproc_create`,
  ),
);
const STARTER_FAMILIES = /^(taskq_dispatch|kthread_create|zthr_create)/;

const SYSTEM_CALLS = new Set(
  words(
    `stat stat64 lstat lstat64 fstat fstatat statx statfs statvfs access faccessat open open64 openat creat read write
     mkdir mkdirat rmdir unlink rename link symlink readlink chdir chmod chown mount umount umount2 ioctl execve fork system
     opendir fopen connect bind sendto`,
  ),
);

/** Reports whether a function asks the system, and so takes long. */
export function isSystemCall(name: string): boolean {
  return SYSTEM_CALLS.has(name);
}

/** The plain name of a function that the compiler may know under another one. */
export function plainName(name: string): string {
  const inner = /^__builtin_(?:__)?(\w+?)(?:_chk)?$/.exec(name)?.[1];
  return inner !== undefined && inner !== 'alloca' ? inner : name;
}

/** Returns the argument that a search function searches; null for any other function. */
export function searchedArgument(name: string): number | null {
  return SEARCHES.get(plainName(name)) ?? null;
}

/** Reports whether a function aims its second argument into the text of its first (`strtol`). */
export function isNumberReader(name: string): boolean {
  return NUMBER_READERS.has(plainName(name));
}

/** Reports whether a function of the library writes through an argument, counted from 0. */
export function writesArgument(name: string, index: number): boolean {
  const plain = plainName(name);
  const scanned = SCANNERS.get(plain);
  return WRITERS.get(plain) === index || (scanned !== undefined && index >= scanned);
}

/** Reports whether a function writes through the pointer that its first argument points at (`strsep`). */
export function isCursorWriter(name: string): boolean {
  return CURSOR_WRITERS.has(name);
}

export function isFreer(name: string): boolean {
  return FREERS.has(plainName(name));
}

/** Reports whether what a function gives back is memory that nobody else has. */
export function isAllocator(name: string): boolean {
  return ALLOCATORS.has(plainName(name));
}

/** Reports whether a function gives back its first argument. */
export function isEcho(name: string): boolean {
  return ECHOES.has(plainName(name));
}

/** Reports whether a function is known to read only, whatever its parameters say. */
export function isReader(name: string): boolean {
  return READERS.has(name) || isNumberReader(name);
}

/** Reports whether control does not come back from a function. */
export function isEnd(name: string): boolean {
  return ENDS.has(name);
}

/** Reports whether a function hands one of its arguments to another thread, to be called there. */
export function isThreadStarter(name: string): boolean {
  return STARTERS.has(name) || STARTER_FAMILIES.test(name);
}

/** Reports whether a name has a meaning here that a macro of the same name would hide. */
export function isLibraryName(name: string): boolean {
  return (
    searchedArgument(name) !== null ||
    isNumberReader(name) ||
    WRITERS.has(name) ||
    CURSOR_WRITERS.has(name) ||
    SCANNERS.has(name) ||
    FREERS.has(name) ||
    ALLOCATORS.has(name) ||
    READERS.has(name) ||
    isThreadStarter(name)
  );
}
