/*
 * src/report/sections.h
 *
 * Headings as a tree of sections, and which part of a report each one is.
 */
#ifndef RCA_SECTIONS_H
#define RCA_SECTIONS_H

#include "base/error.h"
#include "report/report.h"

/*
 * Fills report->sections and report->parts from report->body.  The part of a
 * block is that of the innermost section around it that has one; a heading
 * counts as inside its section.  False with *err filled if there are more
 * sections than the limit.
 */
extern bool rca_sections_read(RcaReport *report, RcaError *err);

/*
 * Fills report->opening_line: where the first paragraph of prose before any
 * part begins, which is the summary of a report that has no other.
 */
extern void rca_opening_read(RcaReport *report);

/*
 * What a heading or a label is about, if it is a known one, of the team or of
 * everyone.  The day or the zone
 * of a timeline may stand behind its name: "Chronologie - UTC".
 */
extern RcaPart rca_part_of_section(const RcaMarkdown *md, RcaStr heading);

/*
 * What a heading is about: if it is not a known one, by the evidence of its
 * words, which *by_evidence then tells.  All readers of headings ask this; what
 * makes a bold label a section asks rca_part_of_section.
 */
extern RcaPart rca_heading_part(const RcaReport *report, RcaStr heading,
								RcaPart around, bool *by_evidence);

/* The last line that belongs to any section. */
extern int	rca_last_section_line(const RcaReport *report);

/*
 * Sets where sections end: a heading closes the sections of its own and
 * deeper levels, the last line closes all.
 */
extern void rca_sections_close(RcaSection *sections, int nsections,
							   int last_line);

/*
 * For each section the part it stands in: its own, else that of the innermost
 * section around it that is one.  What stands under a timeline or action items
 * is theirs.
 */
extern RcaPart *rca_section_parts(const RcaSection *sections, int nsections);

/* The first section that is a part, or NULL. */
extern const RcaSection *rca_section_of_part(const RcaReport *report,
											 RcaPart part);

/* Does any block belong to a part? */
extern bool rca_has_part(const RcaReport *report, RcaPart part);

#endif							/* RCA_SECTIONS_H */
