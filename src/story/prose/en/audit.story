# Hunt the next one
> Look for casts that drop `const`, then for writes through them, then for who else holds the object.

@ a
~ The stage is in the world *as in the source* again: a review reads the code.

This race began with a promise that was quietly withdrawn: a `const` pointer, and {step A.C6 | a write} through a cast.{^ cut-line} Such casts can be listed.{^ article-audit}

Over the libraries and both commands, gcc’s `-Wcast-qual`, together with a header in which `strchr`, `strrchr`, `strstr` and `strpbrk` keep `const`, finds {fact casts} places. It takes both at once: a cast over `strchr` escapes each of them alone. Nearly all of them only read: comparison callbacks, lookups, argument vectors.{^ casts}

? {fact casts} places drop `const`. Through how many does the code write?
- None but the one of this story
+ {fact writtenThrough words capital}, in {fact writingFunctions words} functions
- About half
! {fact writtenThrough words capital} places, in {fact writingFunctions words} functions.
!! A cast is a question, not yet a fault. Only one of these functions works on a string that threads share.{^ casts}

% {fact writesOfThisStory words capital} of the {fact writtenThrough words} are the stores of this story: the cut, and the slash put back, once for either way out.{^ casts} The others follow the same pattern. {fact writesInDiscover words capital} are in `discover_cached_paths`: NUL at a directory boundary of a string inside a list, a scan, the byte restored.{^ casts cached-paths} It runs in the main thread before the scan workers start, so it is not a race today. {fact writesInCompare words capital} are in `zfs_compare`, which sorts a listing: NUL at the `@` of the dataset names, a comparison, the bytes restored.{^ casts compare-line} One thread sorts, so no race is known there either. No compiler will warn whoever moves these calls.

## How such a line comes about
The cut was legal once: no pointer was `const`. When the strings of a list became `const`, the plain stores no longer compiled, and casts answered that. The same pull request wrote down the condition: such a cut is fine as long as nothing accesses the string concurrently.{^ cast-history}

? gcc warns of `-Wdiscarded-qualifiers` by default. Would it have told of the {fact writesOfThisStory words} casts?
- Yes, in every build
- Only together with `-Wall`
+ No
! No, and neither would `-Wall`.
!! To silence that warning is what a cast is for. `-Wcast-qual` lists all of them, among many that only read, and nothing turns it on by itself.{^ casts}

% {fact conditionDays} days after it was written down, the condition broke: another commit let threads share the string. No compiler reads conditions.{^ cast-history}

## Checklist for a review
. Does a pointer lose `const`, by a cast or by way of `strchr` and its kin?
. Is anything written through it?
. Who else holds the same object, and can they run now?
. Is a value changed and put back? Then who can see it in between? ({chapter borrow | Chapter #})
. Are length and content read at different times? ({chapter pack | Chapter #})
. Who frees it, and what proves that every user is done? ({chapter freed | Chapter #})
. On failure, is a reply read that nobody wrote? Does the errno survive to the message? ({chapter message | Chapter #})
. Does a library end the whole process on behalf of one task? ({chapter message | Chapter #})
