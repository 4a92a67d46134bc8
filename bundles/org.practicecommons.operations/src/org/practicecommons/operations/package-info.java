/**
 * The only door to a home: one class per use case. Start at {@link org.practicecommons.operations.Home}, then at
 * {@link org.practicecommons.operations.Operation}. This package never asks who the user is (a session says so), never
 * runs on the window's thread, and never shows anything: it answers with records, reports and refusals.
 */
package org.practicecommons.operations;
