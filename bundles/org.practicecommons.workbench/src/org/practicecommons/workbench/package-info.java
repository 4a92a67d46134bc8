/**
 * Application, perspectives, branding; nothing else.
 */
package org.practicecommons.workbench;
