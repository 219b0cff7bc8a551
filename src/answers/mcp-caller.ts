/**
 * Why an MCP message is refused, for who sent it; undefined for one that may be answered. A page of
 * another site must not speak to a server on its reader's machine or network, neither openly
 * (`Origin`) nor under a name that it has made lead there (`Host`, "DNS rebinding").
 */
export function findStranger(request: Request, siteUrl: string): string | undefined {
	const url = new URL(request.url);
	const host = request.headers.get('host') ?? url.host;
	const site = new URL(siteUrl);
	if (!isOwnHost(host, site))
		return `This help centre is at ${siteUrl}; it answers no MCP messages to the host "${host}".`;
	const origin = request.headers.get('origin');
	if (origin === null || origin === site.origin || isSameHost(origin, host) || isLoopback(origin))
		return undefined;
	return `MCP messages are not taken from pages of other sites, such as "${origin}".`;
}

/** Names that no stranger can have: the site's own, addresses, and names without a dot. */
function isOwnHost(host: string, site: URL): boolean {
	const name = hostnameOf(`http://${host}`);
	if (name === undefined) return false;
	return (
		name === site.hostname ||
		name.startsWith('[') ||
		/^\d+\.\d+\.\d+\.\d+$/.test(name) ||
		/^[^.]+$/.test(name) ||
		name.endsWith('.localhost')
	);
}

function isSameHost(origin: string, host: string): boolean {
	return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

function isLoopback(origin: string): boolean {
	return /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostnameOf(origin) ?? '');
}

function hostnameOf(address: string): string | undefined {
	return URL.canParse(address) ? new URL(address).hostname : undefined;
}
