/**
 * What is worth mending in a record, one small check each.
 */
package org.practicecommons.checks;
