/*
 * src/base/short.h
 *
 * Short strings: a Datum of type text needs no copy of them.
 */
#ifndef RCA_SHORT_H
#define RCA_SHORT_H

#include "base/base.h"

/*
 * Where a string of up to RCA_MAX_SHORT bytes has this byte before it, the two
 * are what PostgreSQL calls a varlena with a short header: a Datum of type text,
 * as it stands.  Such a string is called a short one.  No header is 0 or 2.
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
