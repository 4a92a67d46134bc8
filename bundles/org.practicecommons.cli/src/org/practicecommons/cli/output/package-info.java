/**
 * Answers as people and programs read them: tables, JSON, reports, progress, and sentences for what went wrong.
 *
 * <p>Start at {@link org.practicecommons.cli.output.Answer}. Nothing here asks a home for anything.
 */
package org.practicecommons.cli.output;
