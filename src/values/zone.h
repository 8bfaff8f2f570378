/*
 * src/values/zone.h
 *
 * Reading time zones as people write them.
 */
#ifndef RCA_ZONE_H
#define RCA_ZONE_H

#include "base/base.h"

/* a time zone as written; name.data is NULL where none is */
typedef struct RcaZone
{
	RcaStr		name;
	const char *region;			/* IANA name, or NULL for a fixed offset */
	int			offset;			/* seconds east of Greenwich */
} RcaZone;

/* Reads a zone from the start of s; returns its length, or 0. */
extern int	rca_zone_read(RcaStr s, RcaZone *zone);

/* Looks for the first zone that stands as a word of its own in s. */
extern bool rca_zone_find(RcaStr s, RcaZone *zone);

#endif							/* RCA_ZONE_H */
