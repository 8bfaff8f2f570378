/*
 * src/base/array.h
 *
 * Arrays that grow.
 */
#ifndef RCA_ARRAY_H
#define RCA_ARRAY_H

#include "base/base.h"

/*
 * Makes room for one item behind the count that an array has; items may be NULL
 * with a capacity of 0.  Where there is none left the capacity doubles, so that
 * to append many takes linear time.
 */
#define RCA_MAKE_ROOM(items, count, capacity) \
	((count) < (capacity) ? (void) 0 : \
	 (void) ((items) = rca_grow((items), &(capacity), sizeof(*(items)))))

/* Doubles the room of an array of items of a size. */
extern void *rca_grow(void *items, int *capacity, Size size);

#endif							/* RCA_ARRAY_H */
