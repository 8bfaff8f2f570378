/*
 * client/survey.h
 */
#ifndef SURVEY_H
#define SURVEY_H

#include "run.h"

/*
 * Reads what the table knows of the paths, and whose rows these are.  False
 * after an error was reported.
 */
extern bool survey_table(Run *run);

/*
 * Finds out in which state files and rows are.  Files that cannot be read are
 * reported.  False after an error of the whole run was reported.
 */
extern bool survey_files(Run *run);

extern RowState row_state(const Row *row);

#endif							/* SURVEY_H */
