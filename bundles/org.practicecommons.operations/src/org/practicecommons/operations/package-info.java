/**
 * One class for each use case: the only door for the heads.
 */
package org.practicecommons.operations;
