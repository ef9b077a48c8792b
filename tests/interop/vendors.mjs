// SPDX-License-Identifier: MIT
// The vendors: a known signature's name, and how its package signs and
// verifies. Where a package has no signer node's crypto signs, and what it
// signs counts only if the package's verifier accepts it.
//
//   name      as hookc list --signatures has it
//   package   what verifies
//   secret    what the vendor gives; `receiver` and `signer`: what hookc takes
//             where these are not the same (public keys)
//   timed     the package refuses what is old
//   sign(d)   headers for d = {url, body, time}; may change d.body
//   verify(d) is d = {url, body, headers} right? May throw.
//   manifest  instead of `signature: NAME`
import {createRequire} from 'node:module';
import crypto from 'node:crypto';

const require = createRequire(import.meta.url);
const hmac = (secret, text, code = 'hex', hash = 'sha256') =>
	crypto.createHmac(hash, secret).update(text).digest(code);
const whsec = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const wrongWhsec = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const when = time => new Date(time * 1000);

function standard(name, pkg, head, make, key = whsec) {
	return {
		name, package: pkg, secret: key, wrong: wrongWhsec, timed: true,
		async sign(d) {
			const {Webhook} = require('standardwebhooks');
			return {
				[`${head}-id`]: 'msg_1',
				[`${head}-timestamp`]: String(d.time),
				[`${head}-signature`]: new Webhook(key)
					.sign('msg_1', when(d.time), d.body),
			};
		},
		verify: make,
	};
}

const pair = (type, options) => {
	const keys = crypto.generateKeyPairSync(type, options);
	return {
		...keys,
		pem: keys.publicKey.export({type: 'spki', format: 'pem'}),
		pkcs8: keys.privateKey.export({type: 'pkcs8', format: 'pem'}),
		der: keys.publicKey.export({type: 'spki', format: 'der'}),
	};
};
const ed = pair('ed25519'), otherEd = pair('ed25519');
const ec = pair('ec', {namedCurve: 'P-256'});
const otherEc = pair('ec', {namedCurve: 'P-256'});
const rawEd = keys => keys.der.subarray(-32).toString('hex');
const adyenKey = '44782DEF547AAA06C910C43932B1EB0C' +
	'71FC68D9D0C057550C48EC2ACF6BA056';
const form = 'type=thing.made&Digits=1234&From=%2B14158675309';

export const vendors = [
	{
		name: 'stripe', package: 'stripe', secret: 'whsec_abc', timed: true,
		stripe() {
			const Stripe = require('stripe');
			return new (Stripe.default ?? Stripe)('sk_test_x');
		},
		sign(d) {
			return {'Stripe-Signature': this.stripe().webhooks
				.generateTestHeaderString({payload: d.body,
					secret: this.secret, timestamp: d.time})};
		},
		verify(d, secret) {
			return !!this.stripe().webhooks.constructEvent(d.body,
				d.headers['stripe-signature'], secret);
		},
	},
	standard('standard-webhooks', 'standardwebhooks', 'webhook',
		(d, secret) => {
			const {Webhook} = require('standardwebhooks');
			return !!new Webhook(secret).verify(d.body, d.headers);
		}),
	standard('svix', 'svix', 'svix', (d, secret) => {
		const {Webhook} = require('svix');
		new Webhook(secret).verify(d.body, d.headers);
		return true;
	}),
	standard('openai', 'openai', 'webhook', async (d, secret) => {
		const OpenAI = require('openai');
		const client = new (OpenAI.default ?? OpenAI)({apiKey: 'x'});
		await client.webhooks.verifySignature(d.body, d.headers, secret);
		return true;
	}),
	{
		name: 'github', package: '@octokit/webhooks-methods', secret: 'It is',
		async sign(d) {
			const {sign} = await import('@octokit/webhooks-methods');
			return {'X-Hub-Signature-256': await sign(this.secret, d.body),
				'X-GitHub-Delivery': '72d3162e'};
		},
		async verify(d, secret) {
			const {verify} = await import('@octokit/webhooks-methods');
			return verify(secret, d.body, d.headers['x-hub-signature-256']);
		},
	},
	{
		name: 'slack', package: '@slack/bolt', secret: '8f742231b', timed: true,
		sign(d) {
			return {'X-Slack-Request-Timestamp': String(d.time),
				'X-Slack-Signature': 'v0=' +
					hmac(this.secret, `v0:${d.time}:${d.body}`)};
		},
		verify(d, secret) {
			// It is no export of the package's own.
			const path = require.resolve('@slack/bolt')
				.replace(/index\.js$/, 'receivers/verify-request.js');
			return require(path).isValidSlackRequest({
				signingSecret: secret, body: d.body, headers: d.headers});
		},
	},
	{
		name: 'line', package: '@line/bot-sdk', secret: 'channel',
		sign(d) {
			return {'x-line-signature': hmac(this.secret, d.body, 'base64')};
		},
		verify(d, secret) {
			return require('@line/bot-sdk').validateSignature(d.body, secret,
				d.headers['x-line-signature']);
		},
	},
	{
		name: 'adyen', package: '@adyen/api-library', secret: adyenKey,
		wrong: adyenKey.replace('4478', '4479'),
		body: JSON.stringify({type: 'thing.made', notificationItems: [
			{NotificationRequestItem: {additionalData: {hmacSignature: ''},
				pspReference: '7914', originalReference: '',
				merchantAccountCode: 'T', merchantReference: 'P',
				amount: {value: 1130, currency: 'EUR'},
				eventCode: 'AUTHORISATION', success: 'true'}}]}),
		validator() {
			const {hmacValidator} = require('@adyen/api-library');
			return new hmacValidator();
		},
		sign(d) {
			const body = JSON.parse(d.body);
			const item = body.notificationItems[0].NotificationRequestItem;
			item.additionalData.hmacSignature =
				this.validator().calculateHmac(item, this.secret);
			d.body = JSON.stringify(body);
			return {};
		},
		verify(d, secret) {
			return this.validator().validateHMAC(JSON.parse(d.body)
				.notificationItems[0].NotificationRequestItem, secret);
		},
		tamper: body => body.replace('1130', '1131'),
	},
	{
		name: 'adyen-platform', package: '@adyen/api-library',
		secret: adyenKey, wrong: adyenKey.replace('4478', '4479'),
		sign(d) {
			const {hmacValidator} = require('@adyen/api-library');
			return {HmacSignature:
				new hmacValidator().calculateHmac(d.body, this.secret)};
		},
		verify(d, secret) {
			const {hmacValidator} = require('@adyen/api-library');
			return new hmacValidator().validateHMACSignature(secret,
				d.headers.hmacsignature, d.body);
		},
	},
	{
		name: 'paddle', package: '@paddle/paddle-node-sdk', timed: true,
		secret: 'pdl_ntfset_x',
		sign(d) {
			return {'Paddle-Signature': `ts=${d.time};h1=` +
				hmac(this.secret, `${d.time}:${d.body}`)};
		},
		verify(d, secret) {
			const {Paddle} = require('@paddle/paddle-node-sdk');
			return new Paddle('x').webhooks.isSignatureValid(d.body, secret,
				d.headers['paddle-signature']);
		},
	},
	{
		name: 'twilio', package: 'twilio', secret: '12345', body: form,
		type: 'application/x-www-form-urlencoded',
		sign(d) {
			return {'X-Twilio-Signature': require('twilio')
				.getExpectedTwilioSignature(this.secret, d.url,
					Object.fromEntries(new URLSearchParams(d.body)))};
		},
		verify(d, secret) {
			return require('twilio').validateRequest(secret,
				d.headers['x-twilio-signature'], d.url,
				Object.fromEntries(new URLSearchParams(d.body)));
		},
		tamper: body => body.replace('1234', '1235'),
	},
	{
		name: 'discord', package: 'discord-interactions', secret: rawEd(ed),
		wrong: rawEd(otherEd), signer: ed.pkcs8, wrongSigner: otherEd.pkcs8,
		sign(d) {
			return {'X-Signature-Timestamp': String(d.time),
				'X-Signature-Ed25519': crypto.sign(null,
					Buffer.from(d.time + d.body), ed.privateKey)
					.toString('hex')};
		},
		verify(d, secret) {
			return require('discord-interactions').verifyKey(d.body,
				d.headers['x-signature-ed25519'],
				d.headers['x-signature-timestamp'], secret);
		},
	},
	{
		name: 'razorpay', package: 'razorpay', secret: 'rzp',
		sign(d) {
			return {'X-Razorpay-Signature': hmac(this.secret, d.body)};
		},
		verify(d, secret) {
			return require('razorpay').validateWebhookSignature(d.body,
				d.headers['x-razorpay-signature'], secret);
		},
	},
	{
		name: 'square', package: 'square', secret: 'asdf1234',
		sign(d) {
			return {'x-square-hmacsha256-signature':
				hmac(this.secret, d.url + d.body, 'base64')};
		},
		verify(d, secret) {
			return require('square').WebhooksHelper.verifySignature({
				requestBody: d.body, signatureKey: secret,
				signatureHeader: d.headers['x-square-hmacsha256-signature'],
				notificationUrl: d.url});
		},
	},
	{
		name: 'workos', package: '@workos-inc/node', secret: 'wos', timed: true,
		client() {
			const {WorkOS} = require('@workos-inc/node');
			return new WorkOS('sk_test_x').webhooks;
		},
		async sign(d) {
			const time = d.time * 1000;
			return {'WorkOS-Signature': `t=${time}, v1=` +
				await this.client().computeSignature(time,
					JSON.parse(d.body), this.secret)};
		},
		async verify(d, secret) {
			return this.client().verifyHeader({secret,
				payload: JSON.parse(d.body),
				sigHeader: d.headers['workos-signature']});
		},
	},
	{
		name: 'sendgrid', package: '@sendgrid/eventwebhook',
		secret: ec.der.toString('base64'), wrong: otherEc.der.toString('base64'),
		signer: ec.pkcs8, wrongSigner: otherEc.pkcs8,
		body: '[{"type":"thing.made","email":"a@b.example"}]',
		sign(d) {
			return {'X-Twilio-Email-Event-Webhook-Timestamp': String(d.time),
				'X-Twilio-Email-Event-Webhook-Signature': crypto
					.sign('sha256', Buffer.from(d.time + d.body),
						ec.privateKey).toString('base64')};
		},
		verify(d, secret) {
			const {EventWebhook} = require('@sendgrid/eventwebhook');
			const events = new EventWebhook();
			const head = 'x-twilio-email-event-webhook-';
			return events.verifySignature(
				events.convertPublicKeyToECDSA(secret), d.body,
				d.headers[head + 'signature'],
				d.headers[head + 'timestamp']);
		},
	},
	{
		name: 'linear', package: '@linear/sdk', secret: 'lin_wh', timed: true,
		body: time => `{"type":"thing.made","webhookTimestamp":${time}000}`,
		sign(d) {
			return {'Linear-Signature': hmac(this.secret, d.body)};
		},
		verify(d, secret) {
			const {LinearWebhookClient} = require('@linear/sdk/webhooks');
			return new LinearWebhookClient(secret).verify(
				Buffer.from(d.body), d.headers['linear-signature']);
		},
	},
	{
		name: 'gocardless', package: 'gocardless-nodejs', secret: 'gc',
		sign(d) {
			return {'Webhook-Signature': hmac(this.secret, d.body)};
		},
		verify(d, secret) {
			require('gocardless-nodejs/webhooks').verifySignature(d.body,
				secret, d.headers['webhook-signature']);
			return true;
		},
	},
	{
		name: 'coinbase-commerce', package: 'coinbase-commerce-node',
		secret: 'cc',
		sign(d) {
			return {'X-CC-Webhook-Signature': hmac(this.secret, d.body)};
		},
		verify(d, secret) {
			return require('coinbase-commerce-node').Webhook.verifySigHeader(
				d.body, d.headers['x-cc-webhook-signature'], secret);
		},
	},
	{
		name: 'contentful', package: '@contentful/node-apps-toolkit',
		timed: true, secret: 'c'.repeat(64), wrong: 'd'.repeat(64),
		// It encodes path and query once more.
		url: 'https://shop.example/hooks%20here?a=1&b=%C3%A9+(2)',
		request(d) {
			const {pathname, search} = new URL(d.url);
			return {method: 'POST', path: pathname + search, body: d.body,
				headers: d.headers ?? {'content-type': 'application/json'}};
		},
		sign(d) {
			return require('@contentful/node-apps-toolkit').signRequest(
				this.secret, this.request(d), d.time * 1000);
		},
		verify(d, secret) {
			return require('@contentful/node-apps-toolkit').verifyRequest(
				secret, this.request(d), 300);
		},
	},
	{
		name: 'sanity', package: '@sanity/webhook', secret: 'sanity',
		async sign(d) {
			return {'sanity-webhook-signature': await require(
				'@sanity/webhook').encodeSignatureHeader(d.body,
				d.time * 1000, this.secret)};
		},
		verify(d, secret) {
			return require('@sanity/webhook').isValidSignature(d.body,
				d.headers['sanity-webhook-signature'], secret);
		},
	},
	{
		name: 'livekit', package: 'livekit-server-sdk', timed: true,
		secret: 'l'.repeat(32), wrong: 'm'.repeat(32),
		manifest: '{like: livekit, claims: [{name: sha256, ' +
			'is: "{sha256base64:body}"}, {name: iss, is: key}]}',
		body: '{"event":"room_started","id":"EV_1"}',
		tamper: body => body.replace('EV_1', 'EV_2'),
		sign(d) {
			const part = text => Buffer.from(text).toString('base64url');
			const token = part('{"alg":"HS256"}') + '.' + part(JSON.stringify(
				{iss: 'key', exp: d.time + 300, sha256: crypto
					.createHash('sha256').update(d.body).digest('base64')}));
			return {Authorization:
				token + '.' + hmac(this.secret, token, 'base64url')};
		},
		async verify(d, secret) {
			const {WebhookReceiver} = await import('livekit-server-sdk');
			return !!await new WebhookReceiver('key', secret)
				.receive(d.body, d.headers.authorization);
		},
	},
	hubspot('v1', 'X-HubSpot-Signature'),
	hubspot('v2', 'X-HubSpot-Signature'),
	hubspot('v3', 'X-HubSpot-Signature-v3'),
	message('hmac-sha256', 'secret', 'other', 'secret', 'other',
		() => hmacSigner('secret'), secret => hmacVerifier(secret)),
	message('ed25519', ed.pem, otherEd.pem, ed.pkcs8, otherEd.pkcs8,
		() => signer(ed.privateKey, 'ed25519'),
		secret => verifier(secret, 'ed25519')),
	message('ecdsa-p256-sha256', ec.pem, otherEc.pem, ec.pkcs8, otherEc.pkcs8,
		() => signer(ec.privateKey, 'ecdsa-p256-sha256'),
		secret => verifier(secret, 'ecdsa-p256-sha256')),
];

function hubspot(version, header) {
	const options = (d, secret) => ({clientSecret: secret, url: d.url,
		requestBody: d.body, timestamp: d.time * 1000});

	return {
		name: `hubspot-${version}`, package: '@hubspot/api-client',
		secret: 'hub', timed: version === 'v3',
		sign(d) {
			return {[header]: require('@hubspot/api-client').Signature
				.getSignature('POST', version, options(d, this.secret)),
			...version === 'v3' && {
				'X-HubSpot-Request-Timestamp': String(d.time * 1000)}};
		},
		verify(d, secret) {
			return require('@hubspot/api-client').Signature.isValid({
				...options(d, secret), method: 'POST',
				signatureVersion: version,
				signature: d.headers[header.toLowerCase()]});
		},
	};
}

// ---- RFC 9421, by the package http-message-signatures ----

function hmacSigner(secret) {
	return require('http-message-signatures').createSigner(
		Buffer.from(secret), 'hmac-sha256', 'key');
}
function hmacVerifier(secret) {
	return require('http-message-signatures').createVerifier(
		Buffer.from(secret), 'hmac-sha256');
}
function signer(key, algorithm) {
	return require('http-message-signatures').createSigner(key, algorithm,
		'key');
}
function verifier(secret, algorithm) {
	return require('http-message-signatures').createVerifier(
		crypto.createPublicKey(secret), algorithm);
}
function message(algorithm, secret, wrong, own, otherOwn, makeSigner,
	makeVerifier) {
	const digest = body => 'sha-256=:' + crypto.createHash('sha256')
		.update(body).digest('base64') + ':';
	return {
		name: `RFC 9421, ${algorithm}`, package: 'http-message-signatures',
		secret, wrong, signer: own, wrongSigner: otherOwn, timed: true,
		manifest: `{container: http-message, algorithm: ${algorithm}, ` +
			'components: ["@method", "@authority", "@path", ' +
			'"@query", "content-type", content-digest], tolerance: 300}',
		async sign(d) {
			const {httpbis} = require('http-message-signatures');
			const made = await httpbis.signMessage({
				key: makeSigner(),
				fields: ['@method', '@authority', '@path', '@query',
					'content-type', 'content-digest'],
				params: ['created', 'keyid', 'alg'],
				paramValues: {created: when(d.time)},
			}, {method: 'POST', url: d.url, headers: {
				'Content-Type': 'application/json',
				'Content-Digest': digest(d.body)}});
			return Object.fromEntries(Object.entries(made.headers)
				.filter(([name]) => name !== 'Content-Type'));
		},
		async verify(d, secret) {
			const {httpbis} = require('http-message-signatures');
			if (d.headers['content-digest'] !== digest(d.body))
				return false; // the package leaves that to its user
			return await httpbis.verifyMessage({
				keyLookup: async () => ({id: 'key', algs: [algorithm],
					verify: makeVerifier(secret)}),
				maxAge: 300,
			}, {method: 'POST', url: d.url, headers: d.headers}) === true;
		},
	};
}
