/*
 * src/base/short.h
 *
 * Short strings, which can be used as a Datum of type text without a copy.
 */
#ifndef RCA_SHORT_H
#define RCA_SHORT_H

#include "base/base.h"

/*
 * A short string has up to RCA_MAX_SHORT bytes, and this byte before them.
 * The two together are what PostgreSQL calls a varlena with a short header, so
 * they are a Datum of type text.  The byte is never 0 or 2.
 */
#define RCA_MAX_SHORT		126
#ifdef WORDS_BIGENDIAN
#define RCA_SHORT_HEADER(len)	((len) + 1 + 0x80)
#define RCA_SHORT_LEN(header)	((header) - 1 - 0x80)
#define RCA_IS_SHORT(header)	((header) > 0x80)
#else
#define RCA_SHORT_HEADER(len)	(((len) + 1) * 2 + 1)
#define RCA_SHORT_LEN(header)	((header) / 2 - 1)
#define RCA_IS_SHORT(header)	((header) % 2 == 1 && (header) > 1)
#endif

#endif							/* RCA_SHORT_H */
