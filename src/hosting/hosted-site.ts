import type { Site } from '../schemas/site.ts';
import type { Redirects } from './redirects.ts';

/** What the configuration of another server is written from. */
export interface HostedSite {
	/** The address in `site.yaml`. */
	readonly siteUrl: string;
	readonly hsts: Site['hsts'];
	/** Absolute path of the built site's folder on the machine that serves it. */
	readonly root: string;
	/** Address to listen at instead of the site's own, such as `127.0.0.1:8080`. */
	readonly listen: string | undefined;
	readonly redirects: Redirects;
}
