/*
 * src/report/lessons.h
 *
 * What makes one lesson: an item with the items in it, or a heading with the
 * prose below it.
 */
#ifndef RCA_LESSONS_H
#define RCA_LESSONS_H

#include "report/report.h"

/* What a section is of lessons. */
typedef enum RcaLessonSection
{
	RCA_SECTION_NO_LESSON,
	RCA_SECTION_LESSON,			/* its heading is one */
	RCA_SECTION_OF_LESSON,		/* it stands within such a section */
} RcaLessonSection;

extern bool rca_is_lesson_part(RcaPart part);

/*
 * Is an item a part of the lesson around it?  What is below the name of a part
 * is not.
 */
extern bool rca_lesson_is_within(const RcaReport *report, int i);

/* Is an item a point: no part of a lesson, and not the name of one? */
extern bool rca_is_lesson_item(const RcaReport *report, int i);

/* "A lesson: its first part; its second" */
extern RcaStr rca_lesson_with_parts(const RcaReport *report, int i, RcaStr text);

/* A heading without "1." or "Lesson 1:". */
extern RcaStr rca_lesson_heading(RcaStr heading);

/*
 * Of each section what it is.  Lessons are the headings within a section of
 * lessons, if all of them say something, and prose comes first in each:
 * "### 1. Check the configuration first".
 */
extern RcaLessonSection *rca_lesson_sections(const RcaReport *report);

#endif							/* RCA_LESSONS_H */
