/*
 * test/generate/random.c
 *
 * SplitMix64, because it is short and works with any seed.
 */
#include "base/base.h"

#include "random.h"

uint64
random_next(Random *random)
{
	uint64		z = (random->state += UINT64CONST(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64CONST(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64CONST(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

int
random_below(Random *random, int n)
{
	return (int) ((random_next(random) >> 33) % (uint64) n);
}

int
random_between(Random *random, int low, int high)
{
	return low + random_below(random, high - low + 1);
}
