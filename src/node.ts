import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { AccessUnavailableError, accessSettings, openAccess } from "./access/open.ts";
import { siteRegister } from "./access/register.ts";
import { keyRing } from "./access/ring.ts";
import { createApp } from "./app.ts";
import { bundleAssets } from "./bundle.ts";
import { CatalogUnavailableError, catalogSettings, fillingInWords, loadCatalog } from "./catalog/load.ts";
import type { Limits } from "./http/access.ts";
import { callerAddress } from "./http/address.ts";
import { memoryLimiter } from "./http/limiter.ts";
import { type Rate, rateOf } from "./model/access.ts";
import { securityContactOf } from "./model/security-contact.ts";

/** The server on Node: reads the environment, opens the database, answers until it is told to stop. */

const root = dirname(fileURLToPath(new URL(".", import.meta.url)));

/** How long requests under way may take to finish once the process is told to stop, in milliseconds. */
const patience = 5000;

/** How often it is written down which keys were used, and what sites showed, in milliseconds. */
const usageInterval = 30_000;

/** How many times as often as an address a key may ask, where nothing is set for it. */
const keyAdvantage = 100;

interface Settings {
	host: string;
	port: number;
	/** The origin at which others reach this server, where it is told. */
	publicAddress: string | undefined;
	/** Where a weakness may be reported, as a URI, where it is told. */
	securityContact: string | undefined;
	/** Absent where nothing is limited. */
	rates?: { byAddress: Rate; byKey: Rate };
	/** The header in which a proxy in front names the address of the caller; none is trusted unless it is named. */
	addressHeader: string | undefined;
}

/** Something the person who starts the server can put right; said in one line. */
class SetupError extends Error {
	override name = "SetupError";
}

function readSettings(environment: NodeJS.ProcessEnv): Settings {
	const port = environment.PORT || "8787";
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new SetupError(`PORT is "${port}"; set it to a number from 0 to 65535.`);
	return {
		host: environment.HOST || "127.0.0.1",
		port: Number(port),
		publicAddress: readPublicAddress(environment.PUBLIC_URL),
		securityContact: readSecurityContact(environment.SECURITY_CONTACT),
		rates: readRates(environment),
		addressHeader: environment.CLIENT_ADDRESS_HEADER || undefined,
	};
}

function readPublicAddress(text: string | undefined): string | undefined {
	if (!text) return undefined;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
		throw new SetupError(`PUBLIC_URL is "${text}"; set it to where others reach this server, without a path, such as https://example.org.`);
	}
	return url.origin;
}

function readSecurityContact(text: string | undefined): string | undefined {
	if (!text) return undefined;
	const contact = securityContactOf(text);
	if (!contact) {
		throw new SetupError(
			`SECURITY_CONTACT is "${text}"; set it to where a weakness may be reported: an e-mail address such as security@example.org, or an address that begins with mailto:, https: or tel:+.`,
		);
	}
	return contact;
}

function readRates(environment: NodeJS.ProcessEnv): Settings["rates"] {
	const byAddress = readRate("RATE_LIMIT", environment.RATE_LIMIT);
	const byKey = readRate("KEY_RATE_LIMIT", environment.KEY_RATE_LIMIT);
	if (!byAddress && byKey) throw new SetupError("KEY_RATE_LIMIT is set and RATE_LIMIT is not; nothing is limited without RATE_LIMIT, so set both.");
	return byAddress && { byAddress, byKey: byKey ?? { ...byAddress, quota: byAddress.quota * keyAdvantage } };
}

function readRate(name: string, text: string | undefined): Rate | undefined {
	if (!text) return undefined;
	const rate = rateOf(text);
	if (!rate) throw new SetupError(`${name} is "${text}"; set it to a number of profiles in a time, such as 60/minute or 5000/hour.`);
	return rate;
}

function sayHello(host: string, port: number): void {
	const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
	console.log(`duikou 对口 answers at ${url} — open it in a browser, or try:`);
	console.log(
		`  curl -s ${url}/v1/match -H 'Content-Type: application/json' -d '{"profile":{"field":"光伏","partnerCountries":["HU"],"birthDate":"1985","institutionType":"university"}}'`,
	);
}

async function main(): Promise<void> {
	const settings = readSettings(process.env);
	const catalog = await loadCatalog(catalogSettings(process.env, root), new Date(), (filling) => {
		const { notes, complaints } = fillingInWords(filling);
		for (const note of notes) console.log(note);
		for (const complaint of complaints) console.error(complaint);
	});
	const access = await openAccess(accessSettings(process.env, root)).catch((error: unknown) => {
		catalog.close();
		throw error;
	});
	const keys = keyRing(access.database, Date.now);
	const sites = siteRegister(access.database, Date.now);
	const writeUsage = async () => {
		await keys.flush();
		await sites.flush();
	};
	const usage = setInterval(writeUsage, usageInterval);
	const close = async () => {
		clearInterval(usage);
		await writeUsage();
		access.close();
		catalog.close();
	};
	const limits: Limits | undefined = settings.rates && { limiter: memoryLimiter(Date.now), ...settings.rates };
	const { addressHeader } = settings;
	const app = createApp({
		catalog: () => catalog.snapshot,
		archive: catalog.archive,
		now: Date.now,
		publicAddress: settings.publicAddress,
		securityContact: settings.securityContact,
		access: {
			keys,
			limits,
			addressOf: (context) => callerAddress(getConnInfo(context).remote.address, addressHeader && context.req.header(addressHeader)),
		},
		sites,
		assets: bundleAssets,
		pause: () => new Promise((resolve) => setImmediate(resolve)),
		log: (line) => console.log(JSON.stringify(line)),
		onError: (error) => console.error(`unforeseen: ${placesOf(error)}`),
	});
	// A batch is sent as fast as it is answered, and may take any time; bodies that are read whole have a deadline of their own.
	const serverOptions = { requestTimeout: 0 };
	const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port, serverOptions }, ({ port }) =>
		sayHello(settings.host, port),
	);
	server.on("error", async (error: NodeJS.ErrnoException) => {
		await close();
		const where = `${settings.host}:${settings.port}`;
		fail(
			error.code === "EADDRINUSE"
				? `Port ${where} is taken; stop what uses it, or set PORT to another.`
				: `Cannot listen on ${where}: ${error.message}.`,
		);
	});
	for (const signal of ["SIGTERM", "SIGINT"] as const) {
		process.once(signal, () => {
			server.close(() => close());
			if (!("closeAllConnections" in server)) return;
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), patience).unref();
		});
	}
}

/** Where an error arose: its message may carry what somebody sent, and is not printed. */
function placesOf({ name, stack = "" }: Error): string {
	return [name, ...stack.split("\n").filter((line) => /^\s+at /.test(line))].join("\n");
}

function fail(message: string): void {
	console.error(message);
	process.exitCode = 1;
}

await main().catch((error: unknown) => {
	if (!(error instanceof SetupError || error instanceof CatalogUnavailableError || error instanceof AccessUnavailableError)) throw error;
	fail(error.message);
});
