/*
 * test/generate/failures.h
 *
 * Failures are made as small and simple as possible, and equal ones are
 * counted together.
 */
#ifndef GENERATE_FAILURES_H
#define GENERATE_FAILURES_H

#include "judge.h"

/*
 * Is it also a failure if a reader reports a fact of a simple report as
 * unknown?
 */
extern bool told_fails;

extern bool is_failure(const Case *c, const Verdict *verdict);

/* Makes a failure smaller, but keeps the demanded variants, and counts it. */
extern void failure_add(Case *c, const Verdict *verdict,
						const Choice *demanded);

/*
 * Prints the most frequent kinds: some completely, some more in one line each.
 */
extern void failures_print(uint64 seed, int whole, int brief);

#endif							/* GENERATE_FAILURES_H */
