// The people picker as an input of the adaptivecards library, which knows the query but nobody to ask.
// A class with a base class, because that is what the library takes.
import { BoolProperty, GlobalRegistry, Input, StringProperty, Versions } from 'adaptivecards';
import type { SerializableObjectSchema } from 'adaptivecards';
import { h, render } from 'preact';
import type { Person } from '../api/shapes.ts';
import { idsOf } from '../rules/peopleChoice.ts';
import { peoplePickerType } from '../rules/viewerCard.ts';
import { PeoplePicker } from './peoplePicker.tsx';

export type Directory = {
  /** The tenant's people. */
  readonly organization: readonly Person[];
  /** The members of the chat, bots left out. */
  readonly currentContext: readonly Person[];
};

const valueProperty = new StringProperty(Versions.v1_0, 'value');
const placeholderProperty = new StringProperty(Versions.v1_0, 'placeholder');
const multiSelectProperty = new BoolProperty(Versions.v1_0, 'isMultiSelect', false);
const scopeProperty = new StringProperty(Versions.v1_0, 'scope');

export class PeoplePickerInput extends Input {
  directory: Directory = { organization: [], currentContext: [] };
  private readonly listId = `people-${crypto.randomUUID()}`;
  private chosen: readonly string[] = [];

  override getJsonTypeName(): string {
    return peoplePickerType;
  }

  protected override populateSchema(schema: SerializableObjectSchema): void {
    super.populateSchema(schema);
    schema.add(valueProperty, placeholderProperty, multiSelectProperty, scopeProperty);
  }

  protected override internalRender(): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'people-picker-frame';
    frame.role = 'group';
    this.chosen = idsOf(String(this.getValue(valueProperty) ?? ''));
    this.draw(frame);
    return frame;
  }

  private draw(frame: HTMLElement): void {
    const people = this.people();
    const picker = h(PeoplePicker, {
      // Each picker is drawn as a tree of its own, so that ids made in it would repeat.
      listId: this.listId,
      label: this.label ?? 'People',
      placeholder: String(this.getValue(placeholderProperty) ?? 'Search for people'),
      people,
      chosen: this.chosen,
      several: this.getValue(multiSelectProperty) === true,
      required: this.isRequired,
      onChange: (chosen) => {
        this.chosen = chosen;
        this.draw(frame);
        this.valueChanged();
      },
    });
    render(picker, frame);
  }

  private people(): readonly Person[] {
    const { organization, currentContext } = this.directory;
    return this.getValue(scopeProperty) === 'currentContext' ? currentContext : organization;
  }

  override focus(): void {
    this.renderedInputControlElement?.querySelector('input')?.focus();
  }

  override isSet(): boolean {
    return this.chosen.length > 0;
  }

  override get value(): string {
    return this.chosen.join(',');
  }
}

GlobalRegistry.elements.register(peoplePickerType, PeoplePickerInput);
