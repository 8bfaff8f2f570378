/*
 * client/survey.h
 */
#ifndef SURVEY_H
#define SURVEY_H

#include "run.h"

/*
 * Reads the rows under the paths, and finds out which folders they belong to.
 * False after an error was reported.
 */
extern bool survey_table(Run *run);

/*
 * Finds out the state of files and rows.  Reports files that cannot be read.
 * False after an error of the whole run was reported.
 */
extern bool survey_files(Run *run);

extern RowState row_state(const Row *row);

#endif							/* SURVEY_H */
