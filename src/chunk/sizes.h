/*
 * src/chunk/sizes.h
 *
 * How long chunks may be.
 */
#ifndef RCA_CHUNK_SIZES_H
#define RCA_CHUNK_SIZES_H

#include "base/base.h"

typedef struct RcaChunkSizes
{
	int			max_chars;		/* of a chunk */
	int			overlap;		/* characters of the previous chunk to repeat */
} RcaChunkSizes;

#endif							/* RCA_CHUNK_SIZES_H */
