/*
 * src/values/zone.h
 *
 * Reading time zones as people write them.
 */
#ifndef RCA_ZONE_H
#define RCA_ZONE_H

#include "base/base.h"

typedef enum RcaZoneKind
{
	RCA_ZONE_NONE,				/* nothing stands there */
	RCA_ZONE_KNOWN,
	RCA_ZONE_UNKNOWN			/* "UTC+25": a zone is stated, and cannot be read */
} RcaZoneKind;

/* a time zone as written; name.data is NULL where none is */
typedef struct RcaZone
{
	RcaZoneKind kind;
	RcaStr		name;
	const char *region;			/* IANA name, or NULL for a fixed offset */
	int			offset;			/* seconds east of Greenwich */
} RcaZone;

static inline bool
rca_is_same_zone(const RcaZone *a, const RcaZone *b)
{
	return a->kind == b->kind && a->region == b->region && a->offset == b->offset;
}

/*
 * Reads a zone from the start of s, or what stands in the place of one and
 * cannot be read.  Returns its length, or 0.
 */
extern int	rca_zone_read(RcaStr s, RcaZone *zone);

/*
 * The same behind a clock time, where a word in capitals that ends in "T" and is
 * not known stands for a zone, too.
 */
extern int	rca_zone_read_place(RcaStr s, RcaZone *zone);

/*
 * The same behind an hour without minutes, as in "13 UTC".  In "3 MSK clusters"
 * it is a name of the things that are counted.
 */
extern int	rca_zone_read_of_hour(RcaStr s, RcaZone *zone);

/*
 * The same of a city alone, "Oslo", which is a zone only where nothing else can
 * be meant.
 */
extern int	rca_zone_read_city(RcaStr s, RcaZone *zone);

/*
 * Looks for the first zone that stands as a word of its own in s; where there
 * is none, for one that cannot be read, such as "UTC+25".
 */
extern bool rca_zone_find(RcaStr s, RcaZone *zone);

/*
 * How an abbreviation that means several zones is read, and what else it means:
 * "UTC-6, but it is UTC+8 in China".  NULL for all others.
 */
extern const char *rca_zone_in_doubt(RcaStr name);

#endif							/* RCA_ZONE_H */
