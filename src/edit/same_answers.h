/*
 * src/edit/same_answers.h
 *
 * Compares two versions of a report whose texts may differ in their words, but
 * in nothing that is counted or measured.
 */
#ifndef RCA_SAME_ANSWERS_H
#define RCA_SAME_ANSWERS_H

#include "edit/edit.h"

/*
 * Do both have the same number of rows of each kind, with the same parts,
 * instants, milestones, states, tickets and dates, and the same metrics?
 * False with *err filled at the first difference.
 */
extern bool rca_same_answers(const RcaEdit *edit, const RcaReport *after, RcaError *err);

/*
 * Does a report that lost some of its text say only what it said before, and
 * the same metrics?  False with *err filled if not.
 */
extern bool rca_tells_no_more(const RcaEdit *edit, const RcaReport *after, RcaError *err);

#endif							/* RCA_SAME_ANSWERS_H */
