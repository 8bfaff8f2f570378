/*
 * test/fuzz/fuzz_public.h
 */
#ifndef RCA_FUZZ_PUBLIC_H
#define RCA_FUZZ_PUBLIC_H

#include "base/base.h"

/* Publishes a document.  The first two bytes of the input choose the parts. */
extern void run_public(RcaStr input);

#endif							/* RCA_FUZZ_PUBLIC_H */
