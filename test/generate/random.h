/*
 * test/generate/random.h
 *
 * Random numbers that are the same on every machine.
 */
#ifndef RANDOM_H
#define RANDOM_H

#include "base/base.h"

typedef struct Random
{
	uint64		state;
} Random;

extern uint64 random_next(Random *random);

/* from 0 to n - 1 */
extern int	random_below(Random *random, int n);

/* both ends included */
extern int	random_between(Random *random, int low, int high);

#endif							/* RANDOM_H */
