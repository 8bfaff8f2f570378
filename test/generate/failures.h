/*
 * test/generate/failures.h
 *
 * Failures are made as small and plain as they stay failures, and those that
 * come out alike are counted together.
 */
#ifndef GENERATE_FAILURES_H
#define GENERATE_FAILURES_H

#include "judge.h"

/* Is a told fact of a plain report a failure, too? */
extern bool told_fails;

extern bool is_failure(const Case *c, const Verdict *verdict);

/* Shrinks a failure without touching what is demanded, and counts it. */
extern void failure_add(Case *c, const Verdict *verdict,
						const Choice *demanded);

/* The most frequent kinds: some whole, some more in a line each. */
extern void failures_print(uint64 seed, int whole, int brief);

#endif							/* GENERATE_FAILURES_H */
