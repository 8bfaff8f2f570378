/*
 * client/rca_load.c
 *
 * Loads folders of reports into a table.  This file only connects the parts:
 * options.c reads the command line, files.c finds and reads files, load.c
 * brings files and table together, check.c lints files without a server,
 * new_report.c writes a report to fill in, messages.c prints messages.
 */
#include "client.h"

#include "check.h"
#include "conventions.h"
#include "host_client.h"
#include "load.h"
#include "messages.h"
#include "new_report.h"
#include "options.h"
#include "server.h"

volatile sig_atomic_t interrupted = false;

void
host_out_of_memory(void)
{
	fputs("rca_load: error: out of memory\n", stderr);
	exit(STATUS_NOTHING);
}

/* The first signal stops the run cleanly, a second one at once. */
static void
handle_signal(int number)
{
	int			saved = errno;

	interrupted = true;
	cancel_request();
	signal(number, SIG_DFL);
	errno = saved;
}

int
main(int argc, char **argv)
{
	Options		options;
	Files		files;
	ExitStatus	status;

	signal(SIGINT, handle_signal);
	signal(SIGTERM, handle_signal);
	signal(SIGHUP, handle_signal);
	/* if the server disconnects, libpq must return an error */
	signal(SIGPIPE, SIG_IGN);

	read_options(argc, argv, &options);
	if (options.new_report)
		return write_new_report(&options);
	if (options.conventions_file != NULL &&
		(options.conventions = read_conventions(options.conventions_file)) == NULL)
		return STATUS_NOTHING;
	find_files(&options, &files);
	if (interrupted)
	{
		report_error(NULL, NULL, "interrupted");
		return STATUS_NOTHING;
	}
	/* files that are not there are what --theirs writes anew */
	if (files.npaths == 0 && files.nexcluded == 0 &&
		(files.nunread > 0 || mode_of(&options) == MODE_LOAD || options.theirs.nitems == 0))
	{
		report_error(NULL, files.nunread > 0 ? NULL : "--glob and --exclude say which files of a folder to load.",
					 "no file was found");
		return STATUS_NOTHING;
	}
	status = options.check ? check_files(&options, &files) :
		load_files(&options, &files);
	if (fflush(stdout) != 0)
	{
		report_error(NULL, NULL, "could not write to standard output: %s",
					 strerror(errno));
		status = Max(status, STATUS_SOME);
	}
	return status;
}
