# Freed too soon?
> The second claim would do no less harm, but in the source nobody frees the shared list while a worker can read it.

@ a
The article about the bug names a second defect: `zpool_import_props` frees the property list while other threads may still use it.{^ article-lifetime} The model as reported shows what that would look like: a {term use-after-free | use after free}.

Let the {thread F | freeing thread} run after {step S3}. Its {step F1 | free} fills the string with {hex poison}; this {term poison | poison} is a choice of the model, not a promise of any allocator.{^ poison} The {thread S | serializing thread} {step S4 | copies poison}, the kernel refuses the text, and the {thread V | validating thread} {step V1 | looks for a slash} that is gone.{^ run}

@ c
Now the source. There the function first points its variable at the private list it has built, and that private list is what it frees.{^ overwrite-line free-private} The shared one is freed by the main thread, after it has waited for all workers.{^ wait free-shared}

So in the source no worker frees what another reads. One variable, two lists in turn: easy to misread. The report was right about the symptom, and the article about the first defect.

? Make the freeing thread wait for the others: fix `join`. Does {schedule b}, the run of {chapter collision | chapter #}, still end in EFAULT?
+ Yes, with the same outcome as before
- No: nothing is freed too soon any more
!@ b
! Yes, with the same outcome as before.
!! The freeing thread took no part in that run. Waiting protects the lifetime of the list, not its content.{^ run reported-searched}
