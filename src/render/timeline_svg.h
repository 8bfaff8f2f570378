/*
 * src/render/timeline_svg.h
 *
 * The timeline of a report as a drawing to scale.
 */
#ifndef RCA_TIMELINE_SVG_H
#define RCA_TIMELINE_SVG_H

#include "report/report.h"

/* Appends a figure, or nothing if the timeline has less than two instants. */
extern void rca_timeline_svg(StringInfo out, const RcaReport *report);

#endif							/* RCA_TIMELINE_SVG_H */
