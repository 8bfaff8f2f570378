/*
 * src/base/array.c
 */
#include "base/base.h"

#include "base/array.h"

#define FIRST_CAPACITY	16

void *
rca_grow(void *items, int *capacity, Size size)
{
	*capacity = Max(FIRST_CAPACITY, *capacity * 2);
	return items ? repalloc(items, *capacity * size) : palloc(*capacity * size);
}
