/*
 * src/base/array.h
 *
 * Arrays that grow.
 */
#ifndef RCA_ARRAY_H
#define RCA_ARRAY_H

#include "base/base.h"

/*
 * Makes room for one more item in an array of count items.  items may be NULL
 * if capacity is 0.  A full array doubles its capacity, so that appending
 * takes linear time.
 */
#define RCA_MAKE_ROOM(items, count, capacity) \
	((count) < (capacity) ? (void) 0 : \
	 (void) ((items) = rca_grow((items), &(capacity), sizeof(*(items)))))

/* Doubles the capacity of an array.  size is that of an item. */
extern void *rca_grow(void *items, int *capacity, Size size);

#endif							/* RCA_ARRAY_H */
