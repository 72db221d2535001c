import type { FC } from "hono/jsx";
import type { ContactView } from "../../model/answer.ts";
import type { View } from "../view.ts";
import { partWords } from "../words/parts.ts";
import { Cite } from "./cited.tsx";

/** Offices to ask, to be called, written to or copied. */
export const ContactList: FC<{ contacts: readonly ContactView[]; view: View }> = ({ contacts, view }) => (
	<ul class="statements">
		{contacts.map((contact) => (
			<Contact contact={contact} view={view} />
		))}
	</ul>
);

const Contact: FC<{ contact: ContactView; view: View }> = ({ contact: { role, phone = [], email = [], address, url, caution, citation }, view }) => {
	const words = partWords[view.language];
	return (
		<li>
			{role} <Cite citation={citation} view={view} />
			<dl class="facts">
				{phone.length > 0 && (
					<div>
						<dt>{words.phone}</dt>
						{phone.map((number) => (
							<dd>
								<a href={`tel:${dialled(number)}`}>{number}</a>
							</dd>
						))}
					</div>
				)}
				{email.length > 0 && (
					<div>
						<dt>{words.email}</dt>
						{email.map((mailbox) => (
							// What is printed doubtfully is for the reader to check before anything is sent there.
							<dd>{caution ? mailbox : <a href={`mailto:${mailbox}`}>{mailbox}</a>}</dd>
						))}
					</div>
				)}
				{address && (
					<div>
						<dt>{words.address}</dt>
						<dd>{address}</dd>
					</div>
				)}
				{url && (
					<div>
						<dt>{words.website}</dt>
						<dd>
							<a href={url}>{url}</a>
						</dd>
					</div>
				)}
			</dl>
			{caution && <p class="notice">{caution}</p>}
		</li>
	);
};

/** A number as a phone dials it from anywhere; one without a country is of China. */
function dialled(phone: string): string {
	const number = phone.replace("(0)", "").replaceAll(/[^\d+]/g, "");
	return number.startsWith("+") ? number : `+86${number.replace(/^0/, "")}`;
}
