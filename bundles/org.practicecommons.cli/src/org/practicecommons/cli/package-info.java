/**
 * The command line: every command of the contract, in this process or relayed to the one that owns the home.
 *
 * <p>Start at {@link org.practicecommons.cli.CommandRunner}. Nothing here knows a store, an index or a graph: commands
 * call operations and put the answer into words, a table or JSON.
 */
package org.practicecommons.cli;
