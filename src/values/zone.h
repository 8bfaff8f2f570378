/*
 * src/values/zone.h
 *
 * Reads time zones as people write them.
 */
#ifndef RCA_ZONE_H
#define RCA_ZONE_H

#include "base/base.h"

typedef enum RcaZoneKind
{
	RCA_ZONE_NONE,				/* no zone */
	RCA_ZONE_KNOWN,
	RCA_ZONE_UNKNOWN			/* "UTC+25": a zone is stated, but is not
								 * valid */
} RcaZoneKind;

/* a time zone as written; name.data is NULL if there is none */
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
 * Reads a zone at the start of s, or an invalid text in its place.  Returns
 * its length, or 0.
 */
extern int	rca_zone_read(RcaStr s, RcaZone *zone);

/*
 * The same after a clock time.  There, an unknown word in capitals that ends
 * in "T" also is in the place of a zone.
 */
extern int	rca_zone_read_place(RcaStr s, RcaZone *zone);

/*
 * The same after an hour without minutes, as in "13 UTC".  In "3 MSK clusters"
 * it is part of the name of what is counted.
 */
extern int	rca_zone_read_of_hour(RcaStr s, RcaZone *zone);

/*
 * The same for a city alone, "Oslo", which is a zone only if nothing else can
 * be meant.
 */
extern int	rca_zone_read_city(RcaStr s, RcaZone *zone);

/*
 * Finds the first zone in s that is a word of its own.  If there is none,
 * finds one that is not valid, such as "UTC+25".
 */
extern bool rca_zone_find(RcaStr s, RcaZone *zone);

/*
 * How an abbreviation with several meanings is read, and its other meaning:
 * "UTC-6, but it is UTC+8 in China".  NULL for all others.
 */
extern const char *rca_zone_in_doubt(RcaStr name);

#endif							/* RCA_ZONE_H */
