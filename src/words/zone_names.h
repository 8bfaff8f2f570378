/*
 * src/words/zone_names.h
 *
 * Time zones that people write out.
 */
#ifndef RCA_ZONE_NAMES_H
#define RCA_ZONE_NAMES_H

#include "base/base.h"

typedef struct RcaZoneName
{
	RcaStr		text;
	int			minutes;		/* east of Greenwich, without a region */
	const char *region;
	bool		may_be_word;	/* "Eastern" may be something else */
} RcaZoneName;

/* The zone whose name s begins with, "Pacific Time" or "北京时间"; or NULL. */
extern const RcaZoneName *rca_zone_name_find(RcaStr s);

/*
 * "London time", "hora de Madrid" at the start of s, and if the name alone is
 * enough, "London": its length, or 0.
 */
extern int	rca_zone_city_read(RcaStr s, bool alone, const char **region);

/* Is a word in capitals, such as POST, something else than a zone? */
extern bool rca_is_no_zone(RcaStr word);

#endif							/* RCA_ZONE_NAMES_H */
