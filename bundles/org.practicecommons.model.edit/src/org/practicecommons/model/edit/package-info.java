/**
 * Item providers and commands of the model; no widget.
 */
package org.practicecommons.model.edit;
