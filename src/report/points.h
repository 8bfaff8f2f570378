/*
 * src/report/points.h
 *
 * The points that the parts of a report make: contributing factors, steps of
 * the resolution, lessons, impacts, affected services.
 */
#ifndef RCA_POINTS_H
#define RCA_POINTS_H

#include "base/error.h"
#include "report/report.h"

/*
 * Fills report->points, in the order of the text.  False with *err filled if
 * there are more than the limit.
 */
extern bool rca_points_read(RcaReport *report, RcaError *err);

/*
 * What a line says as an item of a list: what follows its marker and its box.
 * Where it holds no markup and nothing continues it, that is the point.  A part
 * of the stored form (index.h).
 */
extern RcaStr rca_point_scan(RcaStr line);

#endif							/* RCA_POINTS_H */
