/**
 * One class a command. Each reads its options, runs operations and hands what they answer to
 * {@link org.practicecommons.cli.output.Answer}.
 *
 * <p>Start at {@link org.practicecommons.cli.commands.CommonsCommand}. Help texts are in {@code help.properties} and
 * {@code help_fr.properties}, by command and option.
 */
package org.practicecommons.cli.commands;
